/** What goes wrong with the next frames of a command. */
export type Fault =
  | { readonly kind: 'refuse'; readonly errcode: number; readonly errmsg?: string }
  /** Nothing comes back; what was asked for is done or not. */
  | { readonly kind: 'silence'; readonly applied?: boolean }
  /** The connection is cut before anything comes back. */
  | { readonly kind: 'cut'; readonly applied?: boolean }

export class Faults {
  readonly #waiting = new Map<string, Fault[]>()

  add(cmd: string, ...faults: readonly Fault[]): void {
    this.#waiting.set(cmd, [...(this.#waiting.get(cmd) ?? []), ...faults])
  }

  next(cmd: string): Fault | undefined {
    return this.#waiting.get(cmd)?.shift()
  }
}
