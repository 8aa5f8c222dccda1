import { describe, expect, it } from 'vitest'
import { laneOf, messageSchema, personId } from '../../../src/core/rooms/message.ts'
import { mayActAs, memberSchema, roleSchema } from '../../../src/core/rooms/roles.ts'

describe('roles', () => {
  it('each may do what the ones before it may, and nothing of those behind it', () => {
    const roles = roleSchema.options

    const allowed = roles.map((has) => roles.filter((needed) => mayActAs(has, needed)))

    expect(allowed).toEqual([
      ['reader'],
      ['reader', 'reporter'],
      ['reader', 'reporter', 'editor'],
      ['reader', 'reporter', 'editor', 'operator'],
    ])
  })

  it('belong to an account of a channel, never to a name', () => {
    const named = memberSchema.safeParse({ id: '张三', name: '张三', role: 'editor' })

    expect(named.error?.issues[0]?.message).toBe('an account such as slack:U0123 or wecom:zhangsan')
  })
})

describe('a message', () => {
  it('names its person by account and its lane by chat and thread', () => {
    const message = messageSchema.parse({
      ...{ channel: 'slack', chat: 'C1', thread: '17.4', text: '', at: 0 },
      person: { id: 'U1', name: 'slack:U2' },
    })

    expect([personId(message), laneOf(message), laneOf({ ...message, thread: null })]).toEqual([
      'slack:U1',
      'slack:C1:17.4',
      'slack:C1',
    ])
  })
})
