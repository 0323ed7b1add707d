/** What all OpenAPI documents have in common, so that no resource says it. */
package bandhu.chassis.openapi;
