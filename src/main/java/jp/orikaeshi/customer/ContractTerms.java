package jp.orikaeshi.customer;

import java.util.List;

/**
 * What a contract promises otherwise than its plan.
 *
 * @param plan id of the plan
 * @param otherwise in their order; none if it promises nothing otherwise
 */
public record ContractTerms(String plan, List<TermsOverride> otherwise) {
    public ContractTerms {
        otherwise = List.copyOf(otherwise);
    }
}
