/** No route has this path, so Next answers it with the whole page that says that there is nothing. */
export const notFoundPath = "/_not-found";

/** The header in which the front tells Next which page it renders; a client's own is dropped. */
export const pathHeader = "x-firsthand-path";
