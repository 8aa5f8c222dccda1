import type { z } from 'zod'
import { type PersonText, WenjiError } from '../core/errors.ts'
import type { Remembered } from '../core/ports.ts'
import type { AuditRow } from '../core/remember/audit.ts'
import { checked } from '../core/remember/fields.ts'
import type { Occasion } from '../core/remember/people.ts'
import { mayActAs, NOT_PERMITTED, type Role } from '../core/rooms/roles.ts'
import type { ChannelBoard } from './channel-board.ts'
import type { CorrectionBook } from './corrections/correction-book.ts'
import type { KnowledgeBook, RoomKnowledge, View } from './knowledge-book.ts'
import type { LivingBook } from './living-book.ts'
import type { OfficeParts } from './parts.ts'

/** Who gives a command: somebody at the machine (operator), or a member over a channel. */
export interface Caller {
  /** console:wenji, slack:U0123 */
  readonly id: string
  /** The name to sign with. */
  readonly name: string
  readonly role: Role
  readonly unit: string | null
  readonly supervisor: boolean
  /** Where the command was given: what may be seen there. */
  readonly view: View
}

/** What comes back of a command. */
export interface CommandReply {
  /** 0 done, 1 could not be done. */
  readonly status: 0 | 1
  /** For the person. */
  readonly text: PersonText
  /** For programs (--json). */
  readonly data: unknown
}

/** What a command works with. */
export interface Desk {
  readonly parts: OfficeParts
  readonly living: LivingBook
  readonly knowledge: KnowledgeBook
  /** Which figures of earlier answers and posts are other ones today. */
  readonly corrections: CorrectionBook
  /** How the channels are that this process serves. */
  readonly channels: ChannelBoard
  /** The knowledge that the caller may see. */
  knowledgeOf(caller: Caller): Promise<RoomKnowledge>
  /** The occasion of something that a caller writes now. */
  occasion(caller: Caller): Occasion
  /**
   * Stores something together with its audit row, all or nothing, and takes it into the living part. `work` gives what is
   * stored and the words for the audit.
   */
  write<T>(
    caller: Caller,
    kind: AuditRow['kind'],
    words: string,
    work: (within: Remembered) => Promise<{ readonly result: T; readonly said: string }>,
  ): Promise<T>
}

/** One command of the office, the same from a terminal and from a channel. */
export interface OfficeCommand {
  readonly name: string
  /** The least role that may give it. */
  readonly role: Role
  run(input: unknown, caller: Caller, desk: Desk): Promise<CommandReply>
}

/** A command whose input has a schema; a wrong input is a WenjiError that says what is wrong. */
export function officeCommand<I>(command: {
  readonly name: string
  readonly role: Role
  readonly input: z.ZodType<I>
  readonly run: (input: I, caller: Caller, desk: Desk) => Promise<CommandReply>
}): OfficeCommand {
  return {
    name: command.name,
    role: command.role,
    run: (input, caller, desk) => command.run(checked(command.input, input), caller, desk),
  }
}

/** Thrown where the caller's role does not reach, in words that tell nothing of what there is. */
export class NotPermitted extends WenjiError {
  constructor(command: string) {
    super(`not permitted: ${command}`, NOT_PERMITTED)
    this.name = 'NotPermitted'
  }
}

/** Throws NotPermitted where a caller may not give a command. */
export function refuseUnlessPermitted(command: OfficeCommand, caller: Caller): void {
  if (!mayActAs(caller.role, command.role)) throw new NotPermitted(command.name)
}
