import bandhu.client.ApiClient;
import bandhu.client.ApiException;
import bandhu.client.ApiResponse;
import bandhu.client.api.CustomersApi;
import bandhu.client.model.CreateCustomer;
import bandhu.client.model.Customer;
import bandhu.client.model.EmailAddress;
import bandhu.client.model.Kind;
import bandhu.client.model.PageCustomerView;
import bandhu.client.model.PatchCustomer;
import bandhu.client.model.PersonName;
import bandhu.client.model.Problem;
import bandhu.client.model.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a program in Java does with the API, with BANDHU_URL and BANDHU_TOKEN in the environment. */
class Example {
    private static final String TAG = "java";

    private final ApiClient client = new ApiClient();
    private final CustomersApi customers;

    Example(String url, String token) {
        client.updateBaseUri(url);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        customers = new CustomersApi(client);
    }

    public static void main(String[] args) throws Exception {
        new Example(System.getenv("BANDHU_URL"), System.getenv("BANDHU_TOKEN")).tour();
    }

    private void tour() throws Exception {
        List<UUID> ids = new ArrayList<>();
        for (String name : List.of("நிமல்", "Amara", "Tsegay", "Li", "Ana")) {
            ids.add(create(name).getId());
        }
        ApiResponse<Customer> read = customers.getCustomerWithHttpInfo(ids.getFirst(), null, null, null, null);
        System.out.println("read " + read.getData().getName().getGiven());
        System.out.println("found " + tagged().stream().map(Customer::getId).filter(ids::contains).count());

        String etag = read.getHeaders().get("etag").getFirst();
        Customer patched = customers.patchCustomer(ids.getFirst(), new PatchCustomer().language("ta"), etag, null);
        System.out.println("patched " + patched.getLanguage());
        try {
            customers.patchCustomer(ids.getFirst(), new PatchCustomer().language("en"), etag, null);
        } catch (ApiException stale) {
            System.out.println("stale " + stale.getCode() + " " + problem(stale).getCode());
        }
        try {
            customers.createCustomer(
                    new CreateCustomer().kind(Kind.PERSON).addEmailsItem(new EmailAddress().address("nobody")), null, null);
        } catch (ApiException refused) {
            System.out.println("refused " + refused.getCode() + " "
                    + problem(refused).getViolations().stream().map(Violation::getPointer).collect(Collectors.joining(",")));
        }
    }

    private Customer create(String given) throws ApiException {
        return customers.createCustomer(
                new CreateCustomer().kind(Kind.PERSON).name(new PersonName().given(given)).addTagsItem(TAG),
                UUID.randomUUID().toString(),
                null);
    }

    /** All customers with the tag, page by page. */
    private List<Customer> tagged() throws ApiException {
        List<Customer> all = new ArrayList<>();
        String cursor = null;
        do {
            PageCustomerView page = customers.listCustomers(
                    null, cursor, null, null, 2, null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null, List.of(TAG), null);
            all.addAll(page.getItems());
            cursor = page.getNext();
        } while (cursor != null);
        return all;
    }

    /** A problem as a value. */
    private Problem problem(ApiException failure) throws Exception {
        return client.getObjectMapper().readValue(failure.getResponseBody(), Problem.class);
    }
}
