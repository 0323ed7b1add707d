/** How the chassis answers over HTTP, tried on a resource that answers what it was sent and one that fails as told. */
package bandhu.testing.web;
