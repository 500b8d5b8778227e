package org.itu.sdgmap.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.itu.sdgmap.common.NotFoundException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Addresses for programs that lead nowhere; without this they would get the page for people. */
@Hidden
@RestController
class UnknownAddressController {

    @GetMapping({"/api/**", "/ogc/**", "/tiles/**"})
    void refuse(HttpServletRequest request) {
        throw new NotFoundException("resource", request.getRequestURI());
    }
}
