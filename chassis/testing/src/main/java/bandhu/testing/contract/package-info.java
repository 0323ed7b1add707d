/** The service's own OpenAPI document, and what is checked against it. */
package bandhu.testing.contract;
