/** What goes wrong with the next frames of a command. */
export type Fault =
  | { readonly kind: 'refuse'; readonly errcode: number; readonly errmsg?: string }
  /** Nothing comes back; what was asked for is done or not, and then what the test wants, before anything else happens. */
  | { readonly kind: 'silence'; readonly applied?: boolean; readonly afterwards?: () => void }
  /** It is done, and what comes back is so many milliseconds late. */
  | { readonly kind: 'late'; readonly milliseconds: number; readonly applied: true }
  /** The connection is cut before anything comes back. */
  | { readonly kind: 'cut'; readonly applied?: boolean }

export class Faults {
  readonly #waiting = new Map<string, Fault[]>()
  readonly #lasting = new Map<string, Fault>()

  add(cmd: string, ...faults: readonly Fault[]): void {
    this.#waiting.set(cmd, [...(this.#waiting.get(cmd) ?? []), ...faults])
  }

  /** Goes wrong with every frame of a command until it ends. */
  begin(cmd: string, fault: Fault): void {
    this.#lasting.set(cmd, fault)
  }

  end(cmd: string): void {
    this.#lasting.delete(cmd)
  }

  next(cmd: string): Fault | undefined {
    return this.#waiting.get(cmd)?.shift() ?? this.#lasting.get(cmd)
  }
}
