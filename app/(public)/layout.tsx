import type { ReactNode } from "react";
import { RelativeTimes } from "@/components/ui/relative-times.tsx";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <RelativeTimes />
    </>
  );
}
