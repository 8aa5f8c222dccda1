/** What goes wrong with one call of a method. */
export type Fault =
  /** Answers with a status; `applied` where Slack did the work all the same. */
  | { readonly kind: 'status'; readonly status: number; readonly applied?: boolean }
  | { readonly kind: 'error'; readonly error: string; readonly data?: Record<string, unknown> }
  /** 429, with or without the seconds to wait. */
  | { readonly kind: 'limited'; readonly retryAfter?: number }
  /** The connection is cut. */
  | { readonly kind: 'reset'; readonly applied?: boolean }
  /** No answer at all; `appliedAfter` where Slack does the work so many milliseconds later. */
  | { readonly kind: 'silence'; readonly applied?: boolean; readonly appliedAfter?: number }

/** Faults that wait for the next calls of each method, in order. */
export class Faults {
  readonly #waiting = new Map<string, Fault[]>()

  add(method: string, ...faults: readonly Fault[]): void {
    this.#waiting.set(method, [...(this.#waiting.get(method) ?? []), ...faults])
  }

  next(method: string): Fault | undefined {
    return this.#waiting.get(method)?.shift()
  }

  clear(method: string): void {
    this.#waiting.delete(method)
  }
}
