/** What happens to customers, and which campaigns answer to it. */
package bandhu.marketing.lifecycle;
