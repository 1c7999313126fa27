// SPDX-License-Identifier: Apache-2.0
// Many inputs, several threads, one order: results come out as the inputs went in,
// whatever the number of threads, and only a few are held at a time.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace probatum {

// next() → optional input and sink(result) are called one at a time; work(input) →
// result is called from `jobs` threads at once. The first exception of any of them
// ends the rest and is thrown from here.
template <class Next, class Work, class Sink>
void in_order(unsigned jobs, Next&& next, Work&& work, Sink&& sink) {
    if (jobs <= 1) {
        while (auto input = next()) {
            sink(work(std::move(*input)));
        }
        return;
    }
    using Input = typename decltype(next())::value_type;
    using Result = decltype(work(std::declval<Input>()));
    std::mutex mutex;
    std::condition_variable moved;
    std::map<std::size_t, Result> waiting;  // done, but not their turn yet
    std::size_t taken = 0, turn = 0;
    const std::size_t most_ahead = std::size_t{4} * jobs;
    bool ended = false;
    std::exception_ptr failure;

    const auto fail = [&] {  // with the mutex held, inside a handler
        failure = failure ? failure : std::current_exception();
        ended = true;
        moved.notify_all();
    };
    const auto loop = [&] {
        std::unique_lock lock(mutex);
        try {
            for (;;) {
                moved.wait(lock, [&] { return ended || taken - turn < most_ahead; });
                std::optional<Input> input;
                if (ended || !(input = next())) {
                    ended = true;
                    moved.notify_all();
                    return;
                }
                const std::size_t ticket = taken++;
                lock.unlock();
                std::optional<Result> result;
                try {
                    result.emplace(work(std::move(*input)));
                } catch (...) {
                    lock.lock();
                    throw;
                }
                lock.lock();
                waiting.emplace(ticket, std::move(*result));
                for (auto first = waiting.begin(); first != waiting.end() && first->first == turn;
                     first = waiting.erase(first)) {
                    sink(std::move(first->second));
                    ++turn;
                }
                moved.notify_all();
            }
        } catch (...) {
            fail();
        }
    };
    std::vector<std::thread> threads;
    for (unsigned i = 0; i < jobs; ++i) {
        threads.emplace_back(loop);
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    if (failure) {
        std::rethrow_exception(failure);
    }
}

}  // namespace probatum
