import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names.ts";

const sizes = {
  24: "size-6 text-[0.625rem]",
  36: "size-9 text-xs",
  48: "size-12 text-base",
  96: "size-24 text-3xl",
};

export type AvatarProps = Omit<ComponentProps<"span">, "children"> & {
  name: string;
  src?: string | null | undefined;
  size?: keyof typeof sizes;
};

/** A round picture or initials of a fixed size. The name always stands beside it, so it says nothing aloud itself. */
export function Avatar({ name, src, size = 36, className, ...rest }: AvatarProps) {
  const shape = classNames("flex-none rounded-full bg-sunken", sizes[size], className);
  if (src) {
    return (
      // biome-ignore lint/performance/noImgElement: the file has its exact sizes already
      <img
        src={src}
        alt=""
        width={size}
        height={size}
        loading="lazy"
        decoding="async"
        className={`${shape} object-cover`}
      />
    );
  }
  return (
    <span
      aria-hidden="true"
      className={`${shape} inline-flex items-center justify-center border border-rule font-semibold text-soft select-none`}
      {...rest}
    >
      {initials(name)}
    </span>
  );
}

/** The first letters of the first and the last word: "Rosa de Linden" → "RL". */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toLocaleUpperCase("en");
}
