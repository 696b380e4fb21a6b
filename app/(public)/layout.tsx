import type { ReactNode } from "react";
import { PageScript } from "@/components/site/page-script.tsx";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <PageScript />
    </>
  );
}
