"use server";

import { action, guestAction } from "../platform/action.ts";
import { currentOrigin } from "../platform/session/current.ts";
import { changePromo } from "./change-promo.ts";
import { declineRequest } from "./decline-request.ts";
import { endPromo } from "./end-promo.ts";
import { makePromo } from "./make-promo.ts";
import { promoPath, requestPath, requestsPath } from "./paths.ts";
import { pausePromo } from "./pause-promo.ts";
import { requestPromo } from "./request-promo.ts";
import { runPromo } from "./run-promo.ts";
import { changePromoInput, declineInput, makePromoInput, pictureInput, promoInput, requestInput } from "./schema.ts";
import { removePicture, setPicture } from "./set-picture.ts";

/** Makes a promo; leads to its page. */
export const makePromoAction = action(makePromoInput, makePromo, { leadTo: ({ id }) => promoPath(id, "made") });

/** Changes what a promo says and where it stands. */
export const changePromoAction = action(changePromoInput, changePromo, {
  leadTo: ({ id }) => promoPath(id, "changed"),
});

/** Gives a promo a picture. */
export const setPictureAction = action(pictureInput, setPicture, { leadTo: ({ id }) => promoPath(id, "picture") });

/** Takes its picture away. */
export const removePictureAction = action(promoInput, removePicture, { leadTo: ({ id }) => promoPath(id, "picture") });

/** Sets a promo running. */
export const runPromoAction = action(promoInput, runPromo, { leadTo: ({ id }) => promoPath(id, "run") });

/** Pauses a promo. */
export const pausePromoAction = action(promoInput, pausePromo, { leadTo: ({ id }) => promoPath(id, "paused") });

/** Ends a promo for good. */
export const endPromoAction = action(promoInput, endPromo, { leadTo: ({ id }) => promoPath(id, "ended") });

/** Asks to advertise; anybody may. */
export const requestPromoAction = guestAction(
  requestInput,
  async (input, actor) => requestPromo(input, actor, await currentOrigin()),
  { leadTo: () => `${requestPath}?said=sent` },
);

/** Declines a request to advertise. */
export const declineRequestAction = action(declineInput, declineRequest, {
  leadTo: () => `${requestsPath}?said=declined`,
});
