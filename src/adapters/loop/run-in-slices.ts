import { setImmediate } from 'node:timers/promises'

/** How long steps are taken before the event loop is given back: it may be held 50 ms, a collection of garbage included. */
const BUDGET_MS = 5

/**
 * Takes the steps of some work one after another and gives the event loop back whenever `budgetMs` milliseconds are
 * used up, so that timers, sockets and questions are served while it goes on. Resolves to what the last step returns;
 * rejects with what a step throws.
 */
export async function runInSlices<T>(steps: Generator<unknown, T>, budgetMs = BUDGET_MS): Promise<T> {
  for (;;) {
    const end = performance.now() + budgetMs
    do {
      const step = steps.next()
      if (step.done === true) return step.value
    } while (performance.now() < end)
    await setImmediate()
  }
}
