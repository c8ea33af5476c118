const pages = new WeakMap<Response, string | Buffer<ArrayBuffer>>();

/** An answer whose page is at hand as a whole: a stream made of it, only to be read again, costs as much as the rest of the answer. */
export function wholePage(html: string | Buffer<ArrayBuffer>, init: ResponseInit): Response {
  const response = new Response(null, init);
  pages.set(response, html);
  return response;
}

/** The body of an answer, as it is at hand; undefined when it has none. */
export async function wholeBody(response: Response): Promise<string | Buffer<ArrayBuffer> | undefined> {
  const html = pages.get(response);
  if (html !== undefined) return html;
  return response.body ? Buffer.from(await response.arrayBuffer()) : undefined;
}
