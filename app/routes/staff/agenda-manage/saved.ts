/** What an address says after saving: `?klaar=3` was saved and made three tasks. */
export function savedOf(url: string): { readonly tasks: number } | null {
  const count = new URL(url).searchParams.get("klaar");
  return count !== null && /^\d{1,4}$/.test(count) ? { tasks: Number(count) } : null;
}
