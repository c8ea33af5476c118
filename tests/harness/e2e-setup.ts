import { startProduct } from "./product.ts";

/** Starts the product once for all specs, or uses the one at LOKET_E2E_ORIGIN. Its address travels to the specs by the environment. */
async function globalSetup(): Promise<() => Promise<void>> {
  if (process.env.LOKET_E2E_ORIGIN) return async () => undefined;
  const product = await startProduct();
  process.env.LOKET_E2E_ORIGIN = product.origin;
  return () => product.stop();
}

export default globalSetup;
