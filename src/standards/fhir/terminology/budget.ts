/** What may still be spent on one question, in codes and properties looked at: what comes from outside could ask for days of work. */
export interface Budget {
  left: number;
}

/** For the house's own value sets and code systems. */
export const boundless = (): Budget => ({ left: Number.POSITIVE_INFINITY });

/** Takes the cost before the work is done; false: there is not enough left, and the work is not to be done. */
export function pay(budget: Budget, cost: number): boolean {
  budget.left -= cost;
  return budget.left >= 0;
}
