using System;
using System.Globalization;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Framework.Messages;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Framework;

/// <summary>
/// What every plug-in shares: reading the platform's services, and the one place where an error becomes words. A plug-in has no
/// state; the platform keeps one instance for many threads.
/// </summary>
public abstract class PluginBase : IPlugin
{
    public void Execute(IServiceProvider serviceProvider)
    {
        if (serviceProvider is null)
        {
            throw new InvalidPluginExecutionException(nameof(serviceProvider));
        }

        var context = new PluginContext(serviceProvider);
        try
        {
            context.Trace("{0} on {1} {2}, depth {3}", GetType().Name, context.Execution.MessageName, context.Execution.PrimaryEntityName, context.Execution.Depth);
            Execute(context);
        }
        catch (ViolationException refused)
        {
            context.Trace("Refused: {0}", refused.Violation.Code);
            throw new InvalidPluginExecutionException(OperationStatus.Failed, MessageCatalogue.Say(refused.Violation, context.UserLanguage()));
        }
        catch (InvalidPluginExecutionException)
        {
            // Another plug-in's words, made for people already.
            throw;
        }
        catch (Exception nested) when (MessageCatalogue.IsRefusal(nested.Message))
        {
            // The same, from a row that this plug-in wrote: the platform hands it up as a fault with the same words.
            context.Trace("Refused below");
            throw new InvalidPluginExecutionException(OperationStatus.Failed, nested.Message);
        }
        catch (Exception unexpected)
        {
            context.Trace("Unexpected: {0}", unexpected);
            var violation = new Violation(Codes.Unexpected, context.Execution.CorrelationId.ToString("D", CultureInfo.InvariantCulture));
            throw new InvalidPluginExecutionException(OperationStatus.Failed, MessageCatalogue.Say(violation, context.UserLanguage()));
        }
    }

    /// <summary>Does the plug-in's work.</summary>
    /// <exception cref="ViolationException">A rule forbids it.</exception>
    protected abstract void Execute(PluginContext context);
}
