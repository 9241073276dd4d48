using System.Runtime.InteropServices;
using Digest.Cli;

// Both signals end the run through one token; a second one ends it at once.
using var cancellation = new CancellationTokenSource();
var signalled = 0;
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, c => Cancel(c, ExitCode.Interrupted));
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, c => Cancel(c, ExitCode.Terminated));

var code = await CommandLine.RunAsync(args, Terminal.OfProcess(), cancellation.Token).ConfigureAwait(false);
return code == ExitCode.Interrupted && signalled != 0 ? signalled : code;

void Cancel(PosixSignalContext context, int exitCode)
{
    if (Interlocked.CompareExchange(ref signalled, exitCode, 0) != 0)
        return;
    context.Cancel = true;
    cancellation.Cancel();
}
