import type { Phase } from "../schema.ts";
import { burst } from "./burst.ts";
import { classifier } from "./classifier.ts";
import { closed } from "./closed.ts";
import { disposableMail } from "./disposable-mail.ts";
import { firstOfAMember } from "./first-of-a-member.ts";
import { flood } from "./flood.ts";
import { hiddenCharacters } from "./hidden-characters.ts";
import { length } from "./length.ts";
import { links } from "./links.ts";
import { listedWords } from "./listed-words.ts";
import { repeatedText } from "./repeated-text.ts";

/** What every text goes through, in this order. A new rule is one file and one line here. */
export const phases: readonly Phase[] = [
  length,
  closed,
  repeatedText,
  flood,
  links,
  listedWords,
  disposableMail,
  hiddenCharacters,
  burst,
  firstOfAMember,
  classifier,
];
