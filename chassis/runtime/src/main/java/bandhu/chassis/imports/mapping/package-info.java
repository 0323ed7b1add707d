/** What the cells of a row mean in the body of a create. */
package bandhu.chassis.imports.mapping;
