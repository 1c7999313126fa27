// SPDX-License-Identifier: Apache-2.0
// A parsed page, and plain questions about its nodes. Only html*.cpp includes this.
#pragma once

#include "input/element.h"

#include <gumbo.h>

#include <cstddef>
#include <new>
#include <string>
#include <string_view>
#include <vector>

namespace probatum {

// Gumbo destroys its tree by recursion; this gives the memory back piece by piece.
class GumboMemory {
public:
    GumboMemory() { ring_.next = ring_.previous = &ring_; }
    ~GumboMemory() {
        while (ring_.next != &ring_)
            release(this, ring_.next + 1);
    }
    GumboMemory(const GumboMemory&) = delete;
    GumboMemory& operator=(const GumboMemory&) = delete;

    static void* allocate(void* memory, std::size_t size) {
        Piece& ring = static_cast<GumboMemory*>(memory)->ring_;
        auto* piece = static_cast<Piece*>(::operator new(sizeof(Piece) + size));
        piece->next = &ring;
        piece->previous = ring.previous;
        piece->previous->next = piece;
        ring.previous = piece;
        return piece + 1;
    }
    static void release(void*, void* content) {
        if (content == nullptr)
            return;
        Piece* piece = static_cast<Piece*>(content) - 1;
        piece->previous->next = piece->next;
        piece->next->previous = piece->previous;
        ::operator delete(piece);
    }

private:
    struct alignas(std::max_align_t) Piece {
        Piece* next;
        Piece* previous;
    };
    Piece ring_;
};

// Lives as long as the text it was parsed from.
class GumboTree {
public:
    explicit GumboTree(std::string_view html) {
        GumboOptions options = kGumboDefaultOptions;
        options.allocator = GumboMemory::allocate;
        options.deallocator = GumboMemory::release;
        options.userdata = &memory_;
        options.max_errors = 0;
        output_ = gumbo_parse_with_options(&options, html.data(), html.size());
    }
    const GumboNode& root() const { return *output_->root; }

private:
    GumboMemory memory_;
    GumboOutput* output_;
};

inline bool is_element(const GumboNode& node) {
    return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

inline bool is_text(const GumboNode& node) {
    return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
           node.type == GUMBO_NODE_CDATA;
}

inline std::string_view attribute(const GumboNode& node, const char* name) {
    const GumboAttribute* found = gumbo_get_attribute(&node.v.element.attributes, name);
    return found != nullptr ? found->value : std::string_view{};
}

inline Element element_of(const GumboNode& node) {
    Element element;
    element.name = gumbo_normalized_tagname(node.v.element.tag);
    if (node.v.element.attributes.length == 0)
        return element;
    element.id = attribute(node, "id");
    element.classes = attribute(node, "class");
    element.role = attribute(node, "role");
    element.style = attribute(node, "style");
    element.aria_hidden = attribute(node, "aria-hidden");
    element.has_hidden = gumbo_get_attribute(&node.v.element.attributes, "hidden") != nullptr;
    return element;
}

// Visits what is below `top` in order, without recursion; `visit` returns whether to go
// inside the node.
template <class Visit>
void visit_below(const GumboNode& top, Visit visit) {
    std::vector<const GumboNode*> open;
    const auto push_children = [&open](const GumboNode& node) {
        const GumboVector& children = node.v.element.children;
        for (unsigned i = children.length; i-- > 0;)
            open.push_back(static_cast<const GumboNode*>(children.data[i]));
    };
    push_children(top);
    while (!open.empty()) {
        const GumboNode& node = *open.back();
        open.pop_back();
        if (visit(node) && is_element(node))
            push_children(node);
    }
}

}  // namespace probatum
