package jp.orikaeshi.twilio;

import jakarta.enterprise.context.RequestScoped;

/** The parameters of the request that is being answered, once its signature was found good. */
@RequestScoped
public class SignedRequest {
    private CarrierForm form = CarrierForm.EMPTY;

    void accept(CarrierForm signed) {
        this.form = signed;
    }

    CarrierForm form() {
        return form;
    }
}
