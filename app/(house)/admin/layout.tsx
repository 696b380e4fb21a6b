import type { ReactNode } from "react";
import { AdminNav } from "@/components/site/admin-nav.tsx";

export default function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <AdminNav />
      {children}
    </>
  );
}
