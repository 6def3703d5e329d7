/**
 * The secret that functions and developers' scripts sign with. It protects nothing: the server listens on the loopback
 * interface only. The check exists so that code which forgets its credentials fails here as it would in the cloud.
 */
export const localCredentials = { secretId: 'local-secret-id', secretKey: 'local-secret-key' } as const;

const AUTHORIZATION =
  /^TC3-HMAC-SHA256 Credential=([^/\s,]+)\/\d{4}-\d{2}-\d{2}\/\w+\/tc3_request,(?: SignedParams=[^,\s]*,)? SignedHeaders=[\w;-]+, Signature=[0-9a-f]{64}$/;

/** Whether a request carries a well-formed TC3 signature by the local secret. */
export function isAuthorized(header: string | undefined): boolean {
  return AUTHORIZATION.exec(header ?? '')?.[1] === localCredentials.secretId;
}
