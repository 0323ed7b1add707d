/** Input that means no good, made from the service's own OpenAPI document and sent to every operation. */
package bandhu.testing.hostile;
