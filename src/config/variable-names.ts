/** Every variable that the bot reads; a name that ends in _1 stands for a series. */
export const VARIABLE_NAMES = [
  'WENJI_CONFIG',
  'WENJI_DATA_DIR',
  'WENJI_HTTP_PORT',
  'WENJI_AS_OF',
  'TZ',
  'DATABASE_URL',
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_HTTP_PORT',
  'SLACK_API_URL',
  'WECHATY_PUPPET',
  'WECHATY_PUPPET_SERVICE_TOKEN',
  'WECHATY_PUPPET_SERVICE_ENDPOINT',
  'WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_CLIENT',
  'WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_SERVER',
  'WECHATY_PUPPET_SERVICE_TLS_SERVER_CERT',
  'WECHATY_PUPPET_SERVICE_TLS_SERVER_KEY',
  'WECHATY_PUPPET_SERVICE_TLS_CA_CERT',
  'WECHATY_PUPPET_SERVICE_TLS_SERVER_NAME',
  'WECOM_BOT_ID',
  'WECOM_BOT_SECRET',
  'WECOM_WS_URL',
  'WECOM_WEBHOOK_URL_1',
  'LOG_LEVEL',
] as const

/** Names that are set, look like ours and are none: most often a slip. */
export function unknownNames(env: Readonly<Record<string, string | undefined>>): string[] {
  return Object.keys(env)
    .filter((name) => /^(?:WENJI|SLACK|WECOM|WECHATY)_/.test(name) && (env[name] ?? '') !== '')
    .filter((name) => !VARIABLE_NAMES.some((known) => known === name) && !/^WECOM_WEBHOOK_URL/.test(name))
    .filter((name) => !FOREIGN.test(name))
    .sort()
}

/** Names of the same fronts that others give a meaning to: tests, and wechaty's own settings. */
const FOREIGN = /^(?:WENJI_ORIGINALS|WECHATY_(?!PUPPET_SERVICE_).*)$/
