import { type ReactNode, useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { Dialog } from "@/components/ui/dialog.tsx";

type Props = { id: string; title: string; close: () => void; children: ReactNode };

/** A dialog of the editor, open while it is drawn. It lies outside the writing form: forms do not nest. */
export function EditorDialog({ id, title, close, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return createPortal(
    <Dialog ref={dialog} id={id} title={title} onClose={close}>
      {children}
    </Dialog>,
    document.body,
  );
}
