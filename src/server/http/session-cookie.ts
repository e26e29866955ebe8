import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** On `http`, in an office's own network or on this computer. */
export const SESSION_COOKIE = 'linli'
/** On `https`: no other host, path or unencrypted page can set or replace a cookie of this prefix (ASVS 5.0, 3.3.1). */
const GUARDED_COOKIE = '__Host-linli'

/** Lax, so that a page opened from WeChat's own links still knows its session; only over TLS where there is TLS. */
export function cookieOptions(request: FastifyRequest): CookieSerializeOptions {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isEncrypted(request) }
}

function isEncrypted(request: FastifyRequest): boolean {
  return request.protocol === 'https'
}

function cookieName(request: FastifyRequest): string {
  return isEncrypted(request) ? GUARDED_COOKIE : SESSION_COOKIE
}

/** The token of whoever asks; over TLS only the guarded cookie counts. */
export function sessionTokenOf(request: FastifyRequest): string | undefined {
  return request.cookies[cookieName(request)]
}

/** `staysMs`: how long a browser keeps it over its own end; without it the cookie goes when the browser is closed. */
export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
  staysMs?: number,
): void {
  const stays = staysMs === undefined ? {} : { maxAge: Math.floor(staysMs / 1000) }
  void reply.setCookie(cookieName(request), token, { ...cookieOptions(request), ...stays })
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  void reply.clearCookie(cookieName(request), cookieOptions(request))
}
