import { loadActor } from "./accounts/load-actor.ts";
import { registerMailVoice } from "./platform/mail/sender.ts";
import { registerActorLoader } from "./platform/session/actor.ts";
import { registerAfterEntry } from "./platform/session/after-entry.ts";
import { siteSettings } from "./site/read-settings.ts";
import { castGuestChoice } from "./votes/cast-guest-choice.ts";

/** Tells the platform, which knows no noun, what the modules above it do for it; called once when a process starts. */
export function startUp(): void {
  registerActorLoader(loadActor);
  registerAfterEntry(castGuestChoice);
  registerMailVoice(siteSettings);
}
