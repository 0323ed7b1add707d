/** What the API browser at the gateway's {@code /} is made of: its files, its texts, the events, tokens to try it with. */
package bandhu.local.gateway.browser;
