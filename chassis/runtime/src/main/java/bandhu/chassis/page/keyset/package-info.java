/** Lists walked by keyset: how a page is found, and what is said when that takes too long. */
package bandhu.chassis.page.keyset;
