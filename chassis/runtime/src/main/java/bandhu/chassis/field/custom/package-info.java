/** What a tenant's own fields are: their types, options and rules, and which values they take. */
package bandhu.chassis.field.custom;
