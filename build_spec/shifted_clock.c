/* Repairs waits on condition variables and timers under libfaketime 0.9.10; preloaded before it by shifted_clock.sh.
 *
 * Python's interpreter lock waits on a condition variable of the monotonic clock. libfaketime shifts the deadline of such a
 * wait although FAKETIME_DONT_FAKE_MONOTONIC is set (mended by its pull request 503), so that threads exchange the lock at
 * every instruction or never; and it returns EAGAIN if two threads begin to wait at once (its issue 464), on which Python
 * aborts. It shifts the deadlines of timers in the same way, so that a Wayland compositor draws no frame. Here these calls
 * go to the C library; only deadlines of condition variables on the wall clock are shifted back.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

enum { IS_MONOTONIC = 2 }; /* flag in glibc's pthread_cond_t.__data.__wrefs */

static void *libc(const char *name)
{
    return dlsym(dlopen("libc.so.6", RTLD_LAZY | RTLD_NOLOAD), name);
}

int pthread_cond_init(pthread_cond_t *cond, const pthread_condattr_t *attributes)
{
    static int (*real)(pthread_cond_t *, const pthread_condattr_t *);
    if (!real)
        real = libc("pthread_cond_init");
    return real(cond, attributes);
}

int pthread_cond_destroy(pthread_cond_t *cond)
{
    static int (*real)(pthread_cond_t *);
    if (!real)
        real = libc("pthread_cond_destroy");
    return real(cond);
}

int pthread_cond_timedwait(pthread_cond_t *cond, pthread_mutex_t *mutex, const struct timespec *deadline)
{
    static int (*real)(pthread_cond_t *, pthread_mutex_t *, const struct timespec *);
    struct timespec shifted, now, end = *deadline;
    if (!real)
        real = libc("pthread_cond_timedwait");
    if (!(cond->__data.__wrefs & IS_MONOTONIC)) {
        clock_gettime(CLOCK_REALTIME, &shifted);
        syscall(SYS_clock_gettime, CLOCK_REALTIME, &now);
        end.tv_sec -= shifted.tv_sec - now.tv_sec;
    }
    return real(cond, mutex, &end);
}

int timerfd_settime(int timer, int flags, const struct itimerspec *wanted, struct itimerspec *before)
{
    static int (*real)(int, int, const struct itimerspec *, struct itimerspec *);
    if (!real)
        real = libc("timerfd_settime");
    return real(timer, flags, wanted, before);
}
