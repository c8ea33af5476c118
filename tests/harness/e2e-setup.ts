import { postOffice } from "./post-office.ts";
import { startProduct } from "./product.ts";

/** Starts the product once for all specs, or uses the one at LOKET_E2E_ORIGIN. Addresses travel to the specs by the environment. */
async function globalSetup(): Promise<() => Promise<void>> {
  if (process.env.LOKET_E2E_ORIGIN) return async () => undefined;
  const post = await postOffice();
  const product = await startProduct({ env: { SMTP_URL: post.smtpUrl, SMS_URL: post.smsUrl } });
  process.env.LOKET_E2E_ORIGIN = product.origin;
  process.env.LOKET_E2E_POST = post.url;
  process.env.LOKET_E2E_DATA = product.dataFolder;
  return async () => {
    await product.stop();
    await post.close();
  };
}

export default globalSetup;
