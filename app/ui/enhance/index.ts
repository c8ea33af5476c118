/**
 * All that a resident's page does in the browser: small comforts on pages that work without them. One module, no dependencies.
 * Nothing here holds text: words come from the page, by the server, in the language of the page.
 */
import { dutchInPlace } from "./dutch-in-place.ts";
import { focusErrors } from "./focus-errors.ts";
import { IdleWarning } from "./idle-warning.ts";
import { keepTyped } from "./keep-typed.ts";
import { Photo } from "./photo.ts";
import { PrintButton } from "./print-button.ts";
import { QuickExit } from "./quick-exit.ts";
import { ReadAloud } from "./read-aloud.ts";
import { sendOnce } from "./send-once.ts";
import { closeSwitcher } from "./switcher.ts";

focusErrors(document);
keepTyped(window);
dutchInPlace(document);
sendOnce(document);
closeSwitcher(document);

customElements.define("loket-idle", IdleWarning);
customElements.define("loket-photo", Photo);
customElements.define("loket-print", PrintButton);
customElements.define("loket-read-aloud", ReadAloud);
customElements.define("loket-quick-exit", QuickExit);
