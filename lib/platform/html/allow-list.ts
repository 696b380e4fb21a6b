import type { Schema } from "hast-util-sanitize";
import { LINK_REL } from "./links.ts";
import type { ProfileRules } from "./profiles.ts";

const OWN_PICTURE = /^\/media\/[a-z0-9][a-z0-9/._-]*$/;
const ANY_PICTURE = /^(?:\/media\/|picture:|https?:\/\/)[^\s"'<>]+$/;
const NUMBER = /^\d{1,5}$/;

/**
 * The gate behind the builder: hast-util-sanitize checks once more, on the finished tree, that nothing is there but what
 * this list names. It should never find anything to remove.
 */
export function allowList(rules: ProfileRules, onlyOwnPictures: boolean): Schema {
  return {
    tagNames: [...rules.tags],
    attributes: {
      "*": [
        ["dir", "ltr", "rtl", "auto"],
        ["lang", /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i],
      ],
      a: ["href", ["rel", ...LINK_REL]],
      img: ["alt", ["src", onlyOwnPictures ? OWN_PICTURE : ANY_PICTURE], ["width", NUMBER], ["height", NUMBER]],
      ol: [["start", NUMBER]],
      blockquote: [["dataPull", ""]],
      figure: [
        ["dataEmbed", /^[a-z]+$/],
        ["dataEmbedId", /^[\w.,/-]+$/],
      ],
      td: [
        ["colSpan", NUMBER],
        ["rowSpan", NUMBER],
      ],
      th: [
        ["colSpan", NUMBER],
        ["rowSpan", NUMBER],
        ["scope", "col", "row", "colgroup", "rowgroup"],
      ],
    },
    protocols: { href: ["http", "https"], src: ["http", "https", "picture"] },
    strip: ["script", "style"],
    ancestors: {},
    required: {},
    clobber: [],
    clobberPrefix: "",
  };
}
