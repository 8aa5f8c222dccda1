/** A text for the person who sees it, in both languages of the house. */
export interface PersonText {
  readonly zh: string
  readonly en: string
}

/**
 * Something that was asked for could not be done, for a reason that can be told: what was wrong, where, what to do.
 * `message` is for the log (English); `forPerson` for whoever asked.
 */
export class WenjiError extends Error {
  readonly forPerson: PersonText

  constructor(message: string, forPerson: PersonText, options?: ErrorOptions) {
    super(message, options)
    this.name = 'WenjiError'
    this.forPerson = forPerson
  }
}

/** An error of the operator's files, told in the one language of file names and fields. */
export function operatorError(message: string, cause?: unknown): WenjiError {
  return new WenjiError(message, { zh: message, en: message }, { cause })
}

/** A command line that is not one of ours: exit status 2. */
export class UsageError extends WenjiError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, { zh: message, en: message }, options)
    this.name = 'UsageError'
  }
}
