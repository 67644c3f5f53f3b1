using System;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace BankCrm.Solution.Tests;

/// <summary>Makes the plug-in assembly that the sample solution registers, or one that differs from it in one way.</summary>
internal sealed class SampleAssembly
{
    public const string Token = "190ec254bd487ecc";

    private readonly AssemblyDefinition assembly;

    public SampleAssembly(string name = "Sample.Plugins", string version = "1.0.0.0", bool signed = true)
    {
        var assemblyName = new AssemblyNameDefinition(name, Version.Parse(version));
        if (signed)
        {
            // Any key does: the platform checks the token, and metadata readers check no signature.
            assemblyName.PublicKey = Enumerable.Range(0, 160).Select(i => (byte)((i * 7) + 3)).ToArray();
        }

        assembly = AssemblyDefinition.CreateAssembly(assemblyName, name + ".dll", new ModuleParameters { Kind = ModuleKind.Dll, Runtime = TargetRuntime.Net_4_0 });
        Module.AssemblyReferences.Add(Reference("mscorlib", "4.0.0.0", "b77a5c561934e089"));
        Module.AssemblyReferences.Add(Reference("Microsoft.Xrm.Sdk", "9.0.0.0", "31bf3856ad364e35"));
    }

    private ModuleDefinition Module => assembly.MainModule;

    /// <summary>The assembly with both plug-in classes that the sample registers.</summary>
    public static SampleAssembly Whole(string version = "1.0.0.0") => new SampleAssembly(version: version).WithPlugin("CardPlugin").WithPlugin("BlockCardPlugin");

    public SampleAssembly WithPlugin(string name, bool isPublic = true, bool isAbstract = false, bool implementsPlugin = true, params string[] constructorParameters)
    {
        TypeAttributes attributes = TypeAttributes.Class | (isPublic ? TypeAttributes.Public : TypeAttributes.NotPublic) | (isAbstract ? TypeAttributes.Abstract : 0);
        var type = new TypeDefinition("Sample.Plugins", name, attributes, Module.TypeSystem.Object);
        if (implementsPlugin)
        {
            type.Interfaces.Add(new InterfaceImplementation(PluginInterface()));
        }

        var constructor = new MethodDefinition(".ctor", MethodAttributes.Public | MethodAttributes.HideBySig | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName, Module.TypeSystem.Void);
        foreach (string parameter in constructorParameters)
        {
            constructor.Parameters.Add(new ParameterDefinition(parameter == "string" ? Module.TypeSystem.String : Module.TypeSystem.Int32));
        }

        constructor.Body.GetILProcessor().Emit(OpCodes.Ret);
        type.Methods.Add(constructor);
        Module.Types.Add(type);
        return this;
    }

    /// <summary>A plug-in class that implements IPlugin only through a base class of the same assembly.</summary>
    public SampleAssembly WithDerivedPlugin(string name)
    {
        WithPlugin(name + "Base", isAbstract: true);
        TypeDefinition parent = Module.Types.Single(type => type.Name == name + "Base");
        WithPlugin(name, implementsPlugin: false);
        Module.Types.Single(type => type.Name == name).BaseType = parent;
        return this;
    }

    public SampleAssembly WithReference(string name, string version, string token)
    {
        AssemblyNameReference reference = Reference(name, version, token);
        Module.AssemblyReferences.Add(reference);
        return this;
    }

    public byte[] ToBytes()
    {
        using var memory = new MemoryStream();
        assembly.Write(memory);
        return memory.ToArray();
    }

    private static AssemblyNameReference Reference(string name, string version, string token) =>
        new(name, Version.Parse(version)) { PublicKeyToken = Convert.FromHexString(token) };

    private TypeReference PluginInterface() =>
        new("Microsoft.Xrm.Sdk", "IPlugin", Module, Module.AssemblyReferences.Single(reference => reference.Name == "Microsoft.Xrm.Sdk"));
}
