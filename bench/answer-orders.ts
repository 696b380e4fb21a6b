/** In a process that order() started: does what it is told, and says what came of it. */
export function answerOrders<Order, Result>(work: (order: Order) => Promise<Result>): void {
  process.on("message", (order: Order) => {
    work(order).then(
      (result) => process.send?.(result),
      (error: Error) => {
        console.error(error.message);
        process.exit(1);
      },
    );
  });
}
