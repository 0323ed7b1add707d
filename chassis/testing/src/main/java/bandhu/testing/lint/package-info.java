/** What an OpenAPI document must say beyond what the specification asks. */
package bandhu.testing.lint;
