import type { WorldStory } from "../shape.ts";
import { coop } from "./money/coop-reserve.ts";
import { energyFee } from "./money/energy-fee.ts";
import { saturdayBasket } from "./money/saturday-basket.ts";
import { tipJar } from "./money/tip-jar.ts";
import { vanishingCoins } from "./money/vanishing-coins.ts";

export const moneyStories: readonly WorldStory[] = [coop, saturdayBasket, tipJar, energyFee, vanishingCoins];
