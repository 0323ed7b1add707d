/** What a collection offers to find its records by, as clients read it. */
package bandhu.chassis.page.offer;
