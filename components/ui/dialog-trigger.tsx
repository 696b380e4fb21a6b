"use client";

import type { MouseEvent, ReactNode } from "react";
import { Button } from "@/components/ui/button.tsx";
import type { ButtonLook } from "@/components/ui/button-class.ts";

export type DialogTriggerProps = ButtonLook & {
  /** The dialog's id. */
  dialog: string;
  /** The page that does the same without JavaScript; may carry a query. */
  href: string;
  children: ReactNode;
  className?: string;
};

/** A button that opens its dialog; without JavaScript it goes to the page that does the same. */
export function DialogTrigger({ dialog, href, children, ...look }: DialogTriggerProps) {
  const url = new URL(href, "http://localhost");
  return (
    <form action={url.pathname} method="get" className="contents">
      {[...url.searchParams].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" aria-haspopup="dialog" onClick={(event) => openDialog(dialog, event)} {...look}>
        {children}
      </Button>
    </form>
  );
}

function openDialog(id: string, event: MouseEvent) {
  const dialog = document.getElementById(id);
  if (!(dialog instanceof HTMLDialogElement)) return;
  event.preventDefault();
  dialog.showModal();
  // Browsers without `closedby` need telling that a click beside the dialog closes it.
  if (!knowsClosedBy()) dialog.onclick = ({ target }) => target === dialog && dialog.close();
}

function knowsClosedBy(): boolean {
  return "closedBy" in HTMLDialogElement.prototype;
}
