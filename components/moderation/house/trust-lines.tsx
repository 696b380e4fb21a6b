import { levelNames, trustReasons } from "@/components/screening/trust-words.ts";
import type { TrustStanding } from "@/lib/screening/rules/trust.ts";

/** How far the person is trusted, with the why. */
export function TrustLines({ standing }: { standing: TrustStanding }) {
  const { level } = standing;
  return (
    <div className="mt-3 text-sm">
      <p className="font-semibold">
        Trust level {level}: {levelNames[level]}
      </p>
      <p className="text-soft">
        {trustReasons(standing).join(" ")}{" "}
        <a href="/about/trust" className="link">
          How trust works
        </a>
      </p>
    </div>
  );
}
