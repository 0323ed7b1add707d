/** Events as contracts: schema and example of each in {@code docs/contracts/events}, held to what is written and read. */
package bandhu.testing.event;
