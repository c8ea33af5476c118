import { T } from "#app/i18n/contract.ts";
import { idOf, useAnswering } from "../forms/answering.ts";
import { Field } from "../forms/field.tsx";
import { FieldErrors } from "../forms/field-errors.tsx";
import type { FieldModel } from "../forms/page-model.ts";
import { Notice } from "../parts/notice.tsx";
import { QrCode } from "../parts/qr-code.tsx";
import { Text } from "../parts/text.tsx";
import type { PaperPageModel } from "./paper-page.tsx";

interface FormProps {
  readonly page: PaperPageModel;
}

const file = "bestand";
const reason: FieldModel = {
  kind: "longText",
  name: "reden",
  label: { key: "documents:paper.reason" },
  hint: { key: "documents:paper.reasonHint" },
};

/** Sends one photo or file. On a phone the browser offers its camera. */
export function PaperUpload({ page }: FormProps) {
  const wrong = useAnswering().errorsOf(file).length > 0;
  const described = [`${idOf(file)}-hint`, wrong ? `${idOf(file)}-error` : ""].filter(Boolean).join(" ");
  return (
    <form method="post" action={page.action} encType="multipart/form-data" className="card">
      <div className={wrong ? "form-field is-invalid" : "form-field"}>
        <label className="form-label" htmlFor={idOf(file)}>
          <T k={page.pages.length > 0 ? "documents:paper.fileMore" : "documents:paper.file"} />
        </label>
        <p className="hint" id={`${idOf(file)}-hint`}>
          <Text of={page.fileHint} />
        </p>
        <FieldErrors name={file} />
        <loket-photo to={`${page.action}/deel`} mark={page.mark}>
          <input
            className="file-box"
            id={idOf(file)}
            name={file}
            type="file"
            accept="image/*,.heic,application/pdf"
            aria-invalid={wrong || undefined}
            aria-describedby={described}
          />
          <UnderWay />
        </loket-photo>
      </div>
      <div className="actions">
        <button className="button" type="submit" name="do" value="send">
          <T k="documents:paper.send" />
        </button>
      </div>
    </form>
  );
}

/** How far the file is, said by the module while it sends in parts; without JavaScript the browser says so itself. */
function UnderWay() {
  return (
    <div className="under-way" role="status">
      <p data-while="sending" hidden>
        <T k="documents:paper.sending" values={{ percent: <bdi data-percent>0</bdi> }} />
      </p>
      <p data-while="waiting" hidden>
        <T k="documents:paper.waiting" />
      </p>
      <p data-while="looking" hidden>
        <T k="documents:paper.looking" />
      </p>
    </div>
  );
}

/** From the screen of a computer to the camera of the phone: it opens this paper there. On a phone it is not shown. */
export function PaperByPhone({ page }: FormProps) {
  if (!page.qr)
    return (
      <p className="wide-only">
        <a href={`${page.action}?telefoon`}>
          <T k="documents:paper.phone" />
        </a>
      </p>
    );
  return (
    <section className="card wide-only" id="telefoon">
      <h2>
        <T k="documents:paper.phone" />
      </h2>
      <QrCode qr={page.qr} caption={{ key: "documents:paper.phoneCaption" }} />
      <div className="actions">
        <a className="button button-secondary" href={page.action}>
          <T k="documents:paper.phoneDone" />
        </a>
      </div>
    </section>
  );
}

/** What can be said of a paper instead of sending it; once said, how to take it back. */
export function PaperInstead({ page }: FormProps) {
  if (page.state === "sent") return null;
  if (page.state !== "needed") return <Said page={page} />;
  return (
    <>
      <form method="post" action={page.action} className="card">
        <h2>
          <T k="documents:paper.bringTitle" />
        </h2>
        <p>
          <T k="documents:paper.bringText" />
        </p>
        <div className="actions">
          <button className="button button-secondary" type="submit" name="do" value="bring">
            <T k="documents:paper.bring" />
          </button>
        </div>
      </form>
      <form method="post" action={page.action} noValidate className="card">
        <h2>
          <T k="documents:paper.notHaveTitle" />
        </h2>
        <Field field={reason} />
        <div className="actions">
          <button className="button button-secondary" type="submit" name="do" value="notHave">
            <T k="documents:paper.notHave" />
          </button>
        </div>
      </form>
    </>
  );
}

function Said({ page }: FormProps) {
  return (
    <form method="post" action={page.action} className="card">
      <Notice text={{ key: `documents:said.${page.state}` }} />
      {page.reason ? <p dir="auto">{page.reason}</p> : null}
      {page.state === "seen" ? null : (
        <div className="actions">
          <button className="button button-secondary" type="submit" name="do" value="takeBack">
            <T k="documents:paper.takeBack" />
          </button>
        </div>
      )}
    </form>
  );
}
