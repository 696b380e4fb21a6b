/** Where everybody reads what runs, and who pays. */
export const registerPath = "/promos";

/** Where the slots and rules are explained, and where one asks for a slot. */
export const advertisePath = "/advertise";
export const requestPath = "/advertise/request";

/** Where a click on a promo is counted and led on. */
export function goPath(id: string): string {
  return `/promo/${id}/go`;
}

/** Where admins keep promos, one of them, and what people have asked for. */
export const housePath = "/admin/promos";
export const requestsPath = `${housePath}/requests`;

export function promoPath(id: string, said?: string): string {
  return `${housePath}/${id}${said ? `?said=${said}` : ""}`;
}
