/** How the sending of something may end, other than well. */

/** The platform has certainly not taken the message; it may after a while. */
export class SendLater extends Error {
  readonly milliseconds: number

  constructor(milliseconds: number, why: string, options?: ErrorOptions) {
    super(why, options)
    this.name = 'SendLater'
    this.milliseconds = milliseconds
  }
}

/** The platform will never take the message. */
export class SendRefused extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(why, options)
    this.name = 'SendRefused'
  }
}

/** What became of a message that somebody began to send. */
export type Whereabouts = { readonly remote: string } | 'absent' | 'unknown'
