import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMailedHtml } from "./mailed-html.ts";

const HEAD = "Subject: Exported From Confluence\r\nMIME-Version: 1.0\r\n";

describe("readMailedHtml", () => {
  it("takes the HTML part, decoded", () => {
    const message = `${HEAD}Content-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nno\r\n--b\r\nContent-Type: text/html; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>caf=C3=A9 =3D =\r\nlong=E2=\r\n=82=AC 100%=ZZ</p>\r\n--b--`;
    expect(readMailedHtml(message)?.trim()).toBe("<p>café = long€ 100%=ZZ</p>");
  });

  it("takes a message that is HTML itself", () => {
    expect(readMailedHtml(`${HEAD}Content-Type: text/html\r\n\r\n<p>=41</p>`)).toBe("<p>=41</p>");
  });

  it("is nothing for other files, and never throws", () => {
    expect(readMailedHtml("<p>Subject: x</p>")).toBeUndefined();
    expect(readMailedHtml(HEAD)).toBeUndefined();
    fc.assert(
      fc.property(fc.string(), (rest) => {
        readMailedHtml(`${HEAD}Content-Type: multipart/related; boundary="b"\n${rest}`);
        readMailedHtml(`${HEAD}Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n${rest}`);
      }),
    );
  });
});
