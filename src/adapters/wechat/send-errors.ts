/**
 * Why WeChat certainly has nothing of a message: the connection was not there when it was to be sent, nobody is logged
 * in, or WeChat refused it. Undefined where that is open: a connection that was cut in between, no answer in time.
 */
export function notSent(error: unknown): 'no connection' | 'not logged in' | 'too often' | undefined {
  const text = error instanceof Error ? error.message : String(error)
  if (/频繁|too (?:often|frequent)/i.test(text)) return 'too often'
  if (/not logged ?in|no user|currentUserId/i.test(text)) return 'not logged in'
  if (/No connection established|ECONNREFUSED|NO CLIENT|no grpc/i.test(text)) return 'no connection'
  return undefined
}
