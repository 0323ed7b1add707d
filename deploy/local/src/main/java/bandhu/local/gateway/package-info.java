/**
 * The one address of the local suite: routes by the first path segment to the service that owns it, as the services' own
 * OpenAPI documents say, and answers for a service that is away.
 */
package bandhu.local.gateway;
